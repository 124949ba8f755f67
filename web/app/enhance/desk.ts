const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Through the rows of a desk: the next one, the one before, the first. */
function move(rows: readonly HTMLElement[], by: 1 | -1): void {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  rows[to]?.focus();
  rows[to]?.scrollIntoView({ block: "center" });
}

/** The letter of the key that was pressed: on a Bangla layout, or with capitals locked, the same key is the same letter. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return code.startsWith("Key") ? code.slice(3).toLowerCase() : key;
}

/** To the choice by which rows are listed, where there is one; tab goes on from there. */
const toFilters = (): void =>
  (
    document.querySelector<HTMLElement>("[data-filters] [aria-current]") ??
    document.querySelector<HTMLElement>("[data-filters] a")
  )?.focus();

/** j and k go through a desk's rows, f to what they are chosen by; another letter takes the way, or opens what bears it, in the row or on the page. */
export function workByKeys(): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-desk] > li")];
  const bearers = [...document.querySelectorAll<HTMLElement>("[data-key]")];
  if (bearers.length === 0) return;
  addEventListener("keydown", (event) => {
    const { target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || isTyping(target)) return;
    const key = letterOf(event);
    if (key === "j" || key === "k") return move(rows, key === "j" ? 1 : -1);
    if (key === "f") return toFilters();
    const row = rows.find((each) => each.contains(document.activeElement));
    const bearer = bearers.find(
      (each) => each.dataset["key"] === key && (rows.length === 0 || row?.contains(each) === true),
    );
    if (bearer instanceof HTMLDetailsElement) {
      // The letter itself belongs in no field.
      event.preventDefault();
      bearer.open = true;
      bearer.querySelector<HTMLElement>("input:not([type=hidden]), select")?.focus();
    } else bearer?.click();
  });
}

/** A button that copies what stands in a field. */
export function offerCopy(field: HTMLTextAreaElement): void {
  const { copy = "", copied = "" } = field.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button justify-self-start";
  button.textContent = copy;
  button.addEventListener("click", () => {
    field.select();
    void navigator.clipboard.writeText(field.value).then(() => (button.textContent = copied));
  });
  field.after(button);
}
