type Area = { id: string; name: string; also?: string[] };

const isAreas = (value: unknown): value is Area[] => Array.isArray(value);

/** What lies directly below one place. */
async function below(form: HTMLFormElement, parent: string): Promise<Area[]> {
  const address = form.action.replace(/\/(?:checkout|account\/addresses\/\w+)$/, "/areas");
  const reply = await fetch(`${address}?parent=${encodeURIComponent(parent)}`);
  const areas: unknown = await reply.json();
  if (!isAreas(areas)) throw new TypeError("no areas");
  return areas;
}

/** Choosing a district fills the list of its upazilas and thanas; choosing one of those, what is offered while an area is typed. */
export function fillAreas(form: HTMLFormElement): void {
  const district = form.querySelector<HTMLSelectElement>('select[name="district"]');
  const area = form.querySelector<HTMLSelectElement>('select[name="areaId"]');
  if (!district || !area) return;
  district.addEventListener("change", () => {
    area.replaceChildren(new Option("…", ""));
    const asked = district.value;
    // Whoever goes through the list by keys asks for many; their answers come in any order.
    const isStill = () => district.value === asked;
    below(form, asked)
      .then((areas) => {
        if (!isStill()) return;
        area.replaceChildren(
          new Option(area.dataset["pick"] ?? "", ""),
          ...areas.map(({ id, name }) => new Option(name, id)),
        );
      })
      .catch(() => {
        if (isStill()) form.querySelector<HTMLButtonElement>('button[value="areas"]')?.click();
      });
  });
  offerLocalities(form, area);
}

/** Fetched when it is about to be typed; whatever is typed is taken, offered or not. */
function offerLocalities(form: HTMLFormElement, area: HTMLSelectElement): void {
  const locality = form.querySelector<HTMLInputElement>('input[name="locality"]');
  const offered = locality?.list;
  let of = "";
  locality?.addEventListener("focus", () => {
    if (area.value === of) return;
    of = area.value;
    offered?.replaceChildren();
    if (of === "") return;
    below(form, of)
      // Typed in either script, or as it sounds, it is found: a browser looks at the label too.
      .then((areas) =>
        offered?.replaceChildren(...areas.map(({ name, also = [] }) => new Option(also.join(" · "), name))),
      )
      .catch(() => (of = ""));
  });
}
