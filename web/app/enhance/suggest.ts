type Suggestion = Readonly<{ text: string; of: string; to: string }>;

/** Shorter than that says nothing yet. */
const leastLetters = 2;
const pauseMs = 160;

/** What may be meant opens below the search box while it is typed; without an answer the form is what it was. */
export function suggest(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (!field) return;
  const list = emptyList(form.dataset["suggestions"] ?? "");
  form.append(list);
  const say = (name: string, value: string) => field.setAttribute(name, value);
  say("role", "combobox");
  say("aria-autocomplete", "list");
  say("aria-controls", list.id);
  say("aria-expanded", "false");
  let asked = new AbortController();
  let timer = 0;
  let at = -1;

  const mark = (next: number): void => {
    at = next;
    for (const [place, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(place === at));
    const marked = list.children[at];
    marked?.scrollIntoView({ block: "nearest" });
    if (marked) say("aria-activedescendant", marked.id);
    else field.removeAttribute("aria-activedescendant");
  };
  const show = (found: readonly Suggestion[]): void => {
    list.replaceChildren(...found.map(optionOf));
    list.hidden = found.length === 0;
    say("aria-expanded", String(!list.hidden));
    mark(-1);
  };
  const close = (): void => {
    clearTimeout(timer);
    asked.abort();
    show([]);
  };
  const look = (): void => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    asking(form, field.value, signal)
      .then((found) => signal.aborted || show(found))
      .catch(() => signal.aborted || show([]));
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim().length < leastLetters) return close();
    timer = window.setTimeout(look, pauseMs);
  });
  for (const end of ["blur", "submit"]) form.addEventListener(end, close, true);
  field.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing || count === 0) return;
    const marked = list.children[at];
    if (event.key === "ArrowDown") mark(at + 1 < count ? at + 1 : -1);
    else if (event.key === "ArrowUp") mark(at < 0 ? count - 1 : at - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && marked instanceof HTMLElement) marked.click();
    else return;
    event.preventDefault();
  });
}

async function asking(
  { action }: HTMLFormElement,
  typed: string,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const address = action.replace(/search$/, "suggestions");
  const reply = await fetch(`${address}?q=${encodeURIComponent(typed)}`, { signal });
  return reply.ok ? ((await reply.json()) as Suggestion[]) : [];
}

function emptyList(label: string): HTMLUListElement {
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  // A tap on a suggestion leaves the box where it is until it is let go.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>("[data-to]") : null;
    if (option) location.assign(option.dataset["to"] ?? "");
  });
  return list;
}

function optionOf({ text, of, to }: Suggestion, place: number): HTMLLIElement {
  const option = document.createElement("li");
  option.id = `suggestion-${place}`;
  option.setAttribute("role", "option");
  option.dataset["to"] = to;
  const kind = document.createElement("small");
  kind.textContent = of;
  option.append(text, " ", kind);
  return option;
}
