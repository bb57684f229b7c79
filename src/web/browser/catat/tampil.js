/** One note that waits: what it says, how it stands, and what can be done with it. */
export function noteRow(note, { words, state, signIn, send, correct, drop }) {
  const row = document.createElement("li");
  const box = document.createElement("div");
  const files = note.berkas.length > 0 ? [words.berkas.replace("{n}", note.berkas.length)] : [];
  box.append(
    element("strong", { textContent: note.kegiatan }),
    element("p", {
      className: "small muted",
      textContent: [note.tanggal, note.teksRhk, ...files].join(" · "),
    }),
    element("p", { className: note.galat ? "small error-text" : "small", textContent: state }),
  );
  if (signIn) box.append(element("a", { href: signIn, className: "small", textContent: words.masuk }));
  const acts = element("div", { className: "cluster" });
  acts.append(button(words.kirim, send), button(words.ubah, correct), button(words.buang, drop));
  row.append(box, acts);
  return row;
}

/** As long as the server takes it back. */
export function undoButton(base, id, words, said) {
  const undo = button(words.batal, async () => {
    undo.disabled = true;
    const answer = await fetch(`${base}/catat/${id}/pembatalan`, {
      method: "POST",
      body: new URLSearchParams({ id }),
      headers: { accept: "application/json" },
    }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    said(answer?.ok ? words.dibatalkan : (told?.pesan ?? words.batalGagal));
  });
  undo.className = "button link";
  return undo;
}

const element = (name, properties) => Object.assign(document.createElement(name), properties);

const button = (text, press) =>
  element("button", { type: "button", className: "button compact", textContent: text, onclick: press });
