import { smaller } from "./shrink.ts";

type Refusal = Readonly<{ title: string; detail: string }>;
type Refused = Readonly<{ name: string }> & Refusal;

/** What was refused of it, in words; null: nobody answered, and the plain form says more. */
async function send(form: HTMLFormElement, file: File): Promise<readonly Refused[] | null> {
  const body = await smaller(file, Number(form.dataset["most"]));
  // Its first bytes tell what it is.
  const headers = { "content-type": "image/jpeg" };
  const reply = await fetch(form.dataset["send"] ?? "", { method: "POST", body, headers }).catch(() => null);
  const told = (await reply?.json().catch(() => null)) as { refused?: readonly Refusal[] } | null;
  return told?.refused?.map((refusal) => ({ name: file.name, ...refusal })) ?? null;
}

/** Several pictures go one after the other, each made smaller first, and the page says how far it is. */
export function sendPictures(form: HTMLFormElement): void {
  const bar = form.querySelector("progress");
  const list = form.querySelector("[data-refused]");
  form.addEventListener("submit", (event) => {
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[type="file"]')];
    const files = fields.flatMap((field) => [...(field.files ?? [])]);
    if (!bar || !list || files.length === 0) return;
    event.preventDefault();
    if (!bar.hidden) return;
    [bar.hidden, bar.max, bar.value] = [false, files.length, 0];
    list.replaceChildren();
    void sendAll(form, files, () => (bar.value += 1)).then((refused) => {
      bar.hidden = true;
      if (refused === null) return form.submit();
      if (refused.length === 0) return location.assign(form.dataset["then"] ?? form.action);
      fields.forEach((field) => (field.value = ""));
      list.replaceChildren(...refused.map(told));
    });
  });
}

async function sendAll(
  form: HTMLFormElement,
  files: readonly File[],
  went: () => void,
): Promise<readonly Refused[] | null> {
  const refused: Refused[] = [];
  for (const file of files) {
    const answer = await send(form, file);
    if (answer === null) return null;
    refused.push(...answer);
    went();
  }
  return refused;
}

function told({ name, title, detail }: Refused): HTMLElement {
  const line = document.createElement("p");
  line.className = "notice notice-bad";
  line.textContent = `${name}: ${title}. ${detail}`;
  return line;
}
