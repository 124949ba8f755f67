/** The page that leads to a provider goes on by itself, and is not what the back button returns to. */
export function leave(): void {
  const way = document.querySelector<HTMLAnchorElement>("a[data-leave]");
  if (way) location.replace(way.href);
}
