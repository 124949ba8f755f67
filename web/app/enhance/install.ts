type Offer = Event & Readonly<{ prompt(): Promise<unknown> }>;

/** A button at the foot of the page, where the browser can put the market on the phone; it never asks by itself. */
export function offerInstall(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-install]");
  if (!button) return;
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    button.hidden = false;
    button.onclick = () => {
      button.hidden = true;
      void (event as Offer).prompt();
    };
  });
}
