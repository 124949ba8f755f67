import { useWords } from "../../lib/words.tsx";
import type { DistrictGroup } from "../checkout/areas.server.ts";

type DistrictProps = Readonly<{ groups: readonly DistrictGroup[]; chosen: string; back: string }>;

/** The first of two steps; a script sends it at a tap. */
export function DistrictForm({ groups, chosen, back }: DistrictProps) {
  const { t, locale } = useWords();
  return (
    <form action={`/${locale}/place`} className="sheet grid gap-3" data-enhance="filters">
      <input type="hidden" name="back" value={back} />
      <label htmlFor="place-district" className="font-semibold">
        {t("storefront:place.or_district")}
      </label>
      <select
        id="place-district"
        name="district"
        defaultValue={chosen}
        className="input"
        autoComplete="address-level1"
      >
        <option value="">{t("checkout:address.pick_district")}</option>
        {groups.map(({ division, districts }) => (
          <optgroup key={division} label={t("checkout:address.division", { name: division })}>
            {districts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p data-without-script>
        <button className="button-secondary w-full">{t("checkout:address.show_areas")}</button>
      </p>
    </form>
  );
}
