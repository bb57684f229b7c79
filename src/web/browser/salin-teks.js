customElements.define(
  "salin-teks",
  class extends HTMLElement {
    connectedCallback() {
      const button = this.querySelector("button");
      if (!navigator.clipboard || !button) return;
      button.hidden = false;
      button.onclick = async () => {
        await navigator.clipboard.writeText(this.dataset.teks);
        this.querySelector("output").textContent = this.dataset.tersalin;
      };
    }
  },
);
