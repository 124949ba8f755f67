import type { TeamView } from "@haat/contract/team";
import type { MemberRole } from "@haat/core/roles";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";

type RowProps = Readonly<{ member: TeamView["members"][number]; places: readonly MemberRole[] }>;

/** One who works here; whoever may give his place may change it or take it. */
export function MemberRow({ member, places }: RowProps) {
  const { t, locale } = useWords();
  const { userId, phone, role, joinedAt, isSelf } = member;
  const name = member.name || t("team:nameless");
  const mayChange = places.includes(role) && !isSelf;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold">
          <Typed text={name} /> {isSelf && <span className="font-normal text-soft">({t("team:you")})</span>}
        </p>
        <span className="badge badge-good">{t(`team:role.${role}`)}</span>
      </div>
      <p className="text-sm text-soft">
        {phone !== null && `${shownDigits(phone, locale)} · `}
        {t("team:joined", { when: new Date(joinedAt) })}
      </p>
      {mayChange && (
        <form method="post" action={`/${locale}/vendor/team`} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="userId" value={userId} />
          <select
            name="role"
            defaultValue={role}
            aria-label={t("team:change_named", { name })}
            className="input w-auto"
          >
            {places.map((place) => (
              <option key={place} value={place}>
                {t(`team:role.${place}`)}
              </option>
            ))}
          </select>
          <button name="intent" value="role" className="button-secondary">
            {t("team:change")}
          </button>
          <Link
            to={`/vendor/team/${userId}/remove`}
            className="button-quiet"
            aria-label={t("team:remove_named", { name })}
          >
            {t("team:remove")}
          </Link>
        </form>
      )}
    </li>
  );
}
