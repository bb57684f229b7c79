/** Node's EventEmitter, as far as pdfmake and pdfkit go. */
export class EventEmitter {
  #heard = new Map();

  on(event, listener) {
    this.#heard.set(event, [...(this.#heard.get(event) ?? []), listener]);
    return this;
  }

  once(event, listener) {
    const only = (...args) => {
      this.removeListener(event, only);
      listener.apply(this, args);
    };
    return this.on(event, only);
  }

  addListener(event, listener) {
    return this.on(event, listener);
  }

  removeListener(event, listener) {
    const list = this.#heard.get(event) ?? [];
    const at = list.lastIndexOf(listener);
    if (at >= 0) this.#heard.set(event, list.toSpliced(at, 1));
    return this;
  }

  emit(event, ...args) {
    const list = this.#heard.get(event) ?? [];
    for (const listener of list) listener.apply(this, args);
    return list.length > 0;
  }
}

export default { EventEmitter };
