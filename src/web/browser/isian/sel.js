// One cell, whatever kind of field it is.

/** A list takes what is not in it too, so that nothing written is lost; it is marked, and the server says so as well. */
export function put(cell, text) {
  if (cell.tagName === "SELECT" && ![...cell.options].some((option) => option.value === text))
    cell.add(new Option(text, text));
  cell.value = text;
}

/** Said quietly under the cell: no alert, no focus. */
export function mark(cell, text) {
  unmark(cell);
  const said = document.createElement("p");
  said.className = "error-text";
  said.id = `${cell.id}-kesalahan`;
  said.textContent = text;
  cell.setAttribute("aria-invalid", "true");
  cell.setAttribute("aria-describedby", `${said.id} ${cell.getAttribute("aria-describedby") ?? ""}`.trim());
  cell.after(said);
}

export function unmark(cell) {
  if (cell.getAttribute("aria-invalid") !== "true") return;
  cell.removeAttribute("aria-invalid");
  for (const said of cell.parentElement.querySelectorAll(".error-text")) {
    const rest = (cell.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .filter((id) => id && id !== said.id);
    if (rest.length > 0) cell.setAttribute("aria-describedby", rest.join(" "));
    else cell.removeAttribute("aria-describedby");
    said.remove();
  }
}

/** The two ids of a row, held in things that snapshots share: an id that comes later reaches them all. */
const parts = new WeakMap();
export function partsOf(input) {
  if (!parts.has(input)) {
    const [rhk = "", indikator = ""] = input.value.split(".");
    parts.set(input, { rhk: { id: rhk }, indikator: { id: indikator } });
  }
  return parts.get(input);
}
export function setParts(input, { rhk, indikator }) {
  parts.set(input, { rhk, indikator });
  showParts(input);
}
export function showParts(input) {
  const { rhk, indikator } = partsOf(input);
  // Only a row of a plan is two things at once.
  if (input.name !== "rhk-baris") input.value = rhk.id;
  else input.value = rhk.id || indikator.id ? `${rhk.id}.${indikator.id}` : "";
}
