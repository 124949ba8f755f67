const parser = new DOMParser();

/** A tap on a colour or size brings its price, stock and pictures without leaving the place on the page. */
export function swapOnChoice(event: Event): void {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.form?.dataset["enhance"] !== "options") return;
  const form = field.form;
  const fields = new FormData(form) as unknown as Record<string, string>;
  const address = `${form.action}?${new URLSearchParams(fields)}`;
  form.closest("[data-swap]")?.setAttribute("aria-busy", "true");
  fetch(address, { headers: { accept: "text/html" } })
    .then((reply) => (reply.ok ? reply.text() : Promise.reject(new TypeError("no page"))))
    .then((html) => {
      const page = parser.parseFromString(html, "text/html");
      // Pictures stay where the choice shows the same ones.
      const next = ["pictures", "choice"].map((name) => swap(`[data-swap="${name}"]`, page)).at(-1);
      history.replaceState(null, "", address);
      next
        ?.querySelector<HTMLInputElement>(`input[name="${field.name}"]:checked`)
        ?.focus({ preventScroll: true });
    })
    .catch(() => location.assign(address));
}

function swap(which: string, page: Document): Element {
  const [now, next] = [document.querySelector(which), page.querySelector(which)];
  if (!now || !next) throw new TypeError("no choice on the page");
  if (now.outerHTML === next.outerHTML) return now;
  now.replaceWith(next);
  return next;
}

/** A choice that was made before this script had come, or that the browser brought back, is shown too. */
export function showEarlyChoice(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('form[data-enhance="options"] :checked'))
    if (!field.defaultChecked) field.dispatchEvent(new Event("change", { bubbles: true }));
}
