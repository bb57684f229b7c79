import { today } from "./kunci.js";

/**
 * Who signed in last on this phone, and the results he chooses from: what the page without a network needs. It goes
 * when he signs out (submit-once.js), and is overwritten by whoever signs in after him.
 */
const name = (base) => `catat:${base}`;

export function remember(base, pegawai, choice, hari) {
  const options = [...choice.options].filter(({ value }) => value);
  const { rhk } = choice.form.closest("catat-cepat").dataset;
  try {
    const bahasa = document.documentElement.lang;
    const before = known(base)?.bahasa;
    localStorage[name(base)] = JSON.stringify({
      pegawai,
      bahasa,
      // The service's day, and the phone's own at that moment: they need not be the same.
      hari: [hari, today()],
      pilihan: options.map(({ value, text }) => [value, text]),
      terakhir: choice.value,
      kata: JSON.parse(rhk),
    });
    if (before && before !== bahasa) navigator.serviceWorker?.controller?.postMessage("kulit");
  } catch {
    // A browser that remembers nothing captures with a network only.
  }
}

export function known(base) {
  try {
    return JSON.parse(localStorage[name(base)] ?? "null");
  } catch {
    return null;
  }
}
