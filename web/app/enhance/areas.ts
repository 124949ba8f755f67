type Area = { id: string; name: string };

const isAreas = (value: unknown): value is Area[] => Array.isArray(value);

/** Choosing a district fills the list of its upazilas and thanas. */
export function fillAreas(form: HTMLFormElement): void {
  const district = form.querySelector<HTMLSelectElement>('select[name="district"]');
  const area = form.querySelector<HTMLSelectElement>('select[name="areaId"]');
  if (!district || !area) return;
  const address = form.action.replace(/\/(?:checkout|account\/addresses\/\w+)$/, "/areas");
  district.addEventListener("change", () => {
    area.replaceChildren(new Option("…", ""));
    fetch(`${address}?parent=${encodeURIComponent(district.value)}`)
      .then((reply) => reply.json())
      .then((areas: unknown) => {
        if (!isAreas(areas)) throw new TypeError("no areas");
        area.replaceChildren(
          new Option(area.dataset["pick"] ?? "", ""),
          ...areas.map(({ id, name }) => new Option(name, id)),
        );
      })
      .catch(() => form.querySelector<HTMLButtonElement>('button[value="areas"]')?.click());
  });
}
