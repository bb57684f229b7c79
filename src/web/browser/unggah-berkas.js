/** Sends chosen files one by one with their progress, then asks for the part of the page that shows them. */
customElements.define(
  "unggah-berkas",
  class extends HTMLElement {
    connectedCallback() {
      this.querySelector(".camera").hidden = !matchMedia("(pointer: coarse)").matches;
      this.addEventListener("change", this);
      for (const type of ["dragover", "dragleave", "drop"]) this.addEventListener(type, this);
    }

    handleEvent(event) {
      if (event.type === "change") {
        // Fields that go with the files change too.
        if (!event.target.files) return;
        this.#send([...event.target.files]);
        event.target.value = "";
        return;
      }
      event.preventDefault();
      this.classList.toggle("drop", event.type === "dragover");
      if (event.type === "drop") this.#send([...event.dataTransfer.files]);
    }

    async #send(files) {
      const results = [];
      for (const row of files.map((file) => this.#row(file))) results.push(await this.#one(row));
      if (results.some(Boolean)) this.#refresh();
    }

    async #one(row) {
      const { maks, besar, gagal, selesai } = this.dataset;
      if (row.file.size > maks) return row.say(besar, false);
      try {
        const answer = await this.#post(row);
        if (answer.status < 300) return row.say(selesai, true);
        return row.say(
          reason(answer) ?? gagal,
          false,
          answer.status >= 500 && (() => this.#send([row.file])),
        );
      } catch {
        return row.say(gagal, false, () => this.#send([row.file]));
      }
    }

    #post(row) {
      const form = this.querySelector("form");
      const body = new FormData(form);
      const name = form.querySelector("input[type=file]").name;
      body.delete(name);
      body.append(name, row.file);
      return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("POST", form.action);
        request.setRequestHeader("Accept", "application/json");
        request.upload.onprogress = ({ loaded, total }) => row.progress(loaded / total);
        request.onload = () => resolve(request);
        request.onerror = reject;
        request.send(body);
      });
    }

    #row(file) {
      const item = document.createElement("li");
      const words = document.createElement("div");
      const bar = document.createElement("progress");
      words.textContent = this.dataset.kirim.replace("{nama}", file.name);
      bar.setAttribute("aria-label", file.name);
      item.append(words, bar);
      this.querySelector(".files").append(item);
      return {
        file,
        progress: (share) => {
          bar.value = share;
        },
        say: (text, fine, again) => {
          words.textContent = text.replace("{nama}", file.name);
          words.className = fine ? "" : "error-text";
          bar.remove();
          if (again) item.append(this.#retry(item, again));
          return fine;
        },
      };
    }

    #retry(item, again) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button compact retry";
      button.textContent = this.dataset.ulang;
      button.onclick = () => {
        item.remove();
        again();
      };
      return button;
    }

    /** Through htmx, which checks the answer's nonce; never by own hand into the page. */
    async #refresh() {
      const part = this.dataset.segarkan;
      const [focused, top] = [document.activeElement, scrollY];
      await window.htmx.ajax("GET", location.pathname + location.search, {
        target: part,
        select: part,
        swap: "outerMorph",
      });
      // What went well stands in the page now; what failed keeps its reason here.
      for (const item of [...(this.querySelector(".files")?.children ?? [])])
        if (!item.querySelector(".error-text, progress")) item.remove();
      // The title asks for the focus on every page; here nobody went anywhere.
      focused.focus({ preventScroll: true });
      scrollTo(scrollX, top);
    }
  },
);

/** The server may say why: {"pesan": "…"}. */
function reason(answer) {
  try {
    return JSON.parse(answer.responseText).pesan;
  } catch {
    return undefined;
  }
}
