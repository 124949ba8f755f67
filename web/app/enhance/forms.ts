/** Filters and options apply at a tap; text waits until the field is left. */
export function sendOnChange(form: HTMLFormElement): void {
  form.addEventListener("change", () => form.requestSubmit());
  form.addEventListener("submit", () => {
    for (const field of form.querySelectorAll("input")) field.disabled = field.value === "";
  });
}

const latin = (text: string): number =>
  Number(text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x9e6)));

/** − and + around the number; the form goes off when the taps pause. */
export function stepQuantity(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="quantity"]');
  if (!field) return;
  let timer = 0;
  for (const [step, sign] of [
    [-1, "−"],
    [1, "+"],
  ] as const) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-step";
    button.textContent = sign;
    button.setAttribute("aria-label", (step < 0 ? form.dataset["less"] : form.dataset["more"]) ?? sign);
    button.addEventListener("click", () => {
      field.value = String(Math.min(99, Math.max(1, latin(field.value) + step)));
      clearTimeout(timer);
      timer = window.setTimeout(() => form.requestSubmit(), 600);
    });
    if (step < 0) field.before(button);
    else field.after(button);
  }
  field.addEventListener("change", () => form.requestSubmit());
}

/** A second tap while the first is under way does nothing; the key in the form would make it harmless anyway. */
export function sendOnce(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    if (form.getAttribute("aria-busy") === "true") event.preventDefault();
    form.setAttribute("aria-busy", "true");
    event.submitter?.setAttribute("aria-busy", "true");
  });
  // The back button may bring the page as it was left.
  addEventListener("pageshow", () => {
    for (const busy of [form, ...form.querySelectorAll("button")]) busy.removeAttribute("aria-busy");
  });
}
