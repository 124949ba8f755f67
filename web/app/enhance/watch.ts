const parser = new DOMParser();

/** Looks again by itself while the outcome is open; a page without the script uses a refresh in `<noscript>`. */
export function watch(): void {
  const region = document.querySelector<HTMLElement>("[data-watch]");
  if (!region) return;
  const everyMs = Number(region.dataset["watch"]) * 1000;
  const look = async (): Promise<void> => {
    const reply = await fetch(location.href, { headers: { accept: "text/html" } });
    if (reply.redirected) return location.assign(reply.url);
    if (!reply.ok) return;
    const next = parser
      .parseFromString(await reply.text(), "text/html")
      .querySelector<HTMLElement>("[data-watch]");
    if (!next) return location.reload();
    if (next.textContent !== region.textContent) region.replaceChildren(...next.childNodes);
  };
  setInterval(() => {
    if (document.visibilityState === "visible") look().catch(() => undefined);
  }, everyMs);
}
