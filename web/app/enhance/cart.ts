type Reply = { count: string | null; said: string };

const isReply = (value: unknown): value is Reply =>
  typeof value === "object" && value !== null && "said" in value;

const bangla = (count: string): string =>
  document.documentElement.lang === "bn"
    ? count.replace(/\d/g, (digit) => "০১২৩৪৫৬৭৮৯".charAt(Number(digit)))
    : count;

const newPress = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function showCount(count: string): void {
  for (const badge of document.querySelectorAll<HTMLElement>("[data-cart-count]")) {
    badge.textContent = count;
    badge.hidden = count === "0" || count === "০";
  }
}

/** A page from a shared cache does not know this visitor; the cookie holds only a number. */
export function showKeptCount(): void {
  const kept = /(?:^|; )(?:__Host-)?haat_count=(\d{1,4})/.exec(document.cookie)?.[1];
  if (kept !== undefined) showCount(bangla(kept));
}

let toastTimer = 0;

export function say(words: string, address: string): void {
  const place = document.querySelector("[data-toast]");
  if (!place) return;
  const toast = document.createElement("a");
  toast.className = "toast";
  toast.href = address;
  toast.textContent = words;
  place.replaceChildren(toast);
  clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => toast.remove(), 6000);
}

/** Sends "add to cart" in place. Whatever goes wrong, the plain form still works and is used instead. */
export function addWithoutLeaving(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset["enhance"] !== "add") return;
  event.preventDefault();
  const button = form.querySelector("button");
  if (button?.getAttribute("aria-busy") === "true") return;
  button?.setAttribute("aria-busy", "true");
  const press = form.elements.namedItem("press");
  // However often this one is sent, by us or by the form itself, it counts once.
  if (press instanceof HTMLInputElement) press.value = newPress();
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } })
    .then((reply) => reply.json())
    .then((reply: unknown) => {
      if (!isReply(reply)) throw new TypeError("no reply of the cart");
      if (reply.count !== null) showCount(reply.count);
      say(reply.said, form.action.replace(/\/lines$/, ""));
    })
    .catch(() => form.submit())
    .finally(() => button?.removeAttribute("aria-busy"));
}
