import { nearest, type Centres } from "./nearest.ts";

const isCentres = (value: unknown): value is Centres => typeof value === "object" && value !== null;

/** Where the phone is stays in the phone: what is sent is a district, in the form that a thumb would send too. */
function offer(button: HTMLButtonElement): void {
  const select = document.querySelector<HTMLSelectElement>('select[name="district"]');
  const said = document.querySelector<HTMLElement>("[data-near-said]");
  const fail = (): void => {
    button.removeAttribute("aria-busy");
    if (said) said.hidden = false;
  };
  if (!("geolocation" in navigator) || !select) return;
  button.closest<HTMLElement>("[data-near-place]")?.removeAttribute("hidden");
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        fetch(button.dataset["near"] ?? "")
          .then((reply) => reply.json())
          .then((centres: unknown) => {
            const id = isCentres(centres) ? nearest(centres, coords.latitude, coords.longitude) : null;
            if (id === null) return fail();
            select.value = id;
            select.form?.requestSubmit();
          })
          .catch(fail);
      },
      fail,
      { timeout: 10_000, maximumAge: 600_000 },
    );
  });
}

document.querySelectorAll<HTMLButtonElement>("[data-near]").forEach(offer);
