// Passkeys: asks the browser's authenticator and puts its answer into the form. Loaded only where such a form stands.
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const listed = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));

for (const form of document.querySelectorAll("form[data-kunci-sandi]")) {
  const { kunciSandi: step, opsi, takBisa, gagal, tunggu } = form.dataset;
  const said = form.querySelector("output");
  const button = form.querySelector("button");
  if (!window.PublicKeyCredential) {
    said.textContent = takBisa;
    continue;
  }
  said.textContent = "";
  button.parentElement.hidden = false;
  button.onclick = async () => {
    button.disabled = true;
    said.textContent = tunggu;
    try {
      const answer = await navigator.credentials[step]({ publicKey: asked(JSON.parse(opsi)) });
      form.elements.jawaban.value = JSON.stringify(answered(answer));
      form.submit();
    } catch {
      said.textContent = gagal;
      button.disabled = false;
    }
  };
}

function asked(o) {
  return {
    ...o,
    challenge: bytes(o.challenge),
    ...(o.user && { user: { ...o.user, id: bytes(o.user.id) } }),
    ...(o.allowCredentials && { allowCredentials: listed(o.allowCredentials) }),
    ...(o.excludeCredentials && { excludeCredentials: listed(o.excludeCredentials) }),
  };
}

function answered({ id, rawId, type, response }) {
  const parts = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
    if (response[name]) parts[name] = text(response[name]);
  if (response.getTransports) parts.transports = response.getTransports();
  return { id, rawId: text(rawId), type, response: parts, clientExtensionResults: {} };
}
