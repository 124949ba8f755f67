import { solving } from "@haat/core/work";

/** Tries between two looks at the clock, and the longest the page is kept from its visitor. */
const stride = 250;
const sliceMs = 30;

/** Does the work of a new device in slices, so that the page stays alive, and sends the form; whoever types first wins. */
export function doWork(form: HTMLFormElement): void {
  const value = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const [challenge, solution] = [value("challenge"), value("solution")];
  const said = form.querySelector<HTMLElement>("[data-said]");
  if (!challenge || !solution) return;
  if (said) {
    said.textContent = form.dataset["doing"] ?? "";
    said.hidden = false;
  }
  const work = solving(challenge.value, Number(form.dataset["work"]), stride);
  let isSent = false;
  form.addEventListener("submit", () => (isSent = true));
  const slice = (): void => {
    if (isSent) return;
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) {
        solution.value = step.value;
        return form.requestSubmit();
      }
    }
    setTimeout(slice);
  };
  slice();
}
