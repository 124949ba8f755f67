const parser = new DOMParser();

type Look = () => void;

/** Looks again by itself while the outcome is open; a page without the script uses a refresh in `<noscript>`. */
export function watch(): void {
  const region = document.querySelector<HTMLElement>("[data-watch]");
  if (!region) return;
  const fetchAnew = async (): Promise<void> => {
    const reply = await fetch(location.href, { headers: { accept: "text/html" } });
    if (reply.redirected) return location.assign(reply.url);
    if (!reply.ok) return;
    const next = parser
      .parseFromString(await reply.text(), "text/html")
      .querySelector<HTMLElement>("[data-watch]");
    if (!next) return location.reload();
    if (next.textContent !== region.textContent) region.replaceChildren(...next.childNodes);
  };
  const look: Look = () => {
    if (document.visibilityState === "visible") fetchAnew().catch(() => undefined);
  };
  const poll = () => void setInterval(look, Number(region.dataset["watch"]) * 1000);
  const { news } = region.dataset;
  if (news && "EventSource" in window) listen(news, look, poll);
  else poll();
}

/**
 * Looks when it hears that something has changed, and each time a stream of news has ended and begun anew: what stands beside
 * the order has no news of its own. Nobody is listened to behind another tab. Refused for good, it polls.
 */
function listen(from: string, look: Look, poll: Look): void {
  let stream: EventSource | null = null;
  let isFirst = true;
  const end = () => {
    stream?.close();
    stream = null;
  };
  const begin = () => {
    if (stream || document.visibilityState !== "visible") return;
    const begun = new EventSource(from);
    stream = begun;
    begun.addEventListener("open", () => {
      if (!isFirst) look();
      isFirst = false;
    });
    begun.addEventListener("changed", look);
    begun.addEventListener("error", () => {
      if (begun.readyState !== EventSource.CLOSED) return;
      document.removeEventListener("visibilitychange", turn);
      poll();
    });
  };
  const turn = () => (document.visibilityState === "visible" ? begin() : end());
  document.addEventListener("visibilitychange", turn);
  addEventListener("pagehide", end);
  addEventListener("pageshow", begin);
  begin();
}
