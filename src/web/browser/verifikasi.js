/** Hashes the file in the browser and says whether it is one that was given out: nothing of it is sent anywhere. */
class CocokkanBerkas extends HTMLElement {
  connectedCallback() {
    if (!globalThis.crypto?.subtle) return;
    this.hidden = false;
    this.querySelector("input").addEventListener("change", this);
  }

  async handleEvent({ target }) {
    const [file] = target.files;
    if (!file) return;
    this.#say("tunggu", file.name, "");
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    if (target.files[0] !== file) return;
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const known = ["isi", "cetak", "pindai"].find((kind) => this.dataset[kind].split(" ").includes(sha256));
    this.#say(known ?? "lain", file.name, sha256);
  }

  #say(kind, name, sha256) {
    for (const words of this.querySelectorAll("[data-hasil]")) words.hidden = words.dataset.hasil !== kind;
    this.querySelector("[data-nama]").textContent = name;
    this.querySelector("[data-sidik]").textContent = sha256;
  }
}

customElements.define("cocokkan-berkas", CocokkanBerkas);
