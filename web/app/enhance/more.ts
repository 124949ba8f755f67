/** "See more" adds the next products below, in place of a new page. */
export function appendMore(event: MouseEvent): void {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a[data-enhance="more"]')
      : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  link.setAttribute("aria-busy", "true");
  fetch(link.href)
    .then((reply) => (reply.ok ? reply.text() : Promise.reject(new TypeError("no page"))))
    .then((html) => {
      const next = new DOMParser().parseFromString(html, "text/html");
      const cards = next.querySelectorAll("[data-results] > ul > li");
      const first = cards[0]?.querySelector("a");
      document.querySelector("[data-results] > ul")?.append(...cards);
      const further = next.querySelector<HTMLAnchorElement>('a[data-enhance="more"]');
      if (further) link.href = further.href;
      else link.remove();
      first?.focus({ preventScroll: true });
    })
    .catch(() => location.assign(link.href))
    .finally(() => link.removeAttribute("aria-busy"));
}
