const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** Where the market's messages for this browser go; one made for another key of the market is given up first. */
async function subscribe(key: string): Promise<PushSubscription> {
  await navigator.serviceWorker.register("/service-worker.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const asked = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  return pushManager.subscribe(asked).catch(async (fault: unknown) => {
    const known = await pushManager.getSubscription();
    if (!known) throw fault;
    await known.unsubscribe();
    return pushManager.subscribe(asked);
  });
}

/** Shows the button where this browser can be told anything, and sends the form with where it is reached. */
function offer(place: HTMLElement): void {
  const find = <Kind extends HTMLElement>(name: string) => place.querySelector<Kind>(`[data-news-${name}]`);
  const [form, button] = [place.closest("form"), find<HTMLButtonElement>("go")];
  const [answer, send, failed] = [
    find<HTMLInputElement>("answer"),
    find<HTMLButtonElement>("send"),
    find("failed"),
  ];
  const isAble = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!form || !button || !answer || !send || !failed || !isAble) return;
  find("cannot")?.remove();
  button.hidden = false;
  button.addEventListener("click", () => {
    button.disabled = true;
    failed.hidden = true;
    Notification.requestPermission()
      .then(async (permission) => {
        if (permission !== "granted") throw new Error(permission);
        answer.value = JSON.stringify(await subscribe(place.dataset["news"] ?? ""));
        form.requestSubmit(send);
      })
      .catch(() => {
        failed.hidden = false;
        button.disabled = false;
      });
  });
}

document.querySelectorAll<HTMLElement>("[data-news]").forEach(offer);
