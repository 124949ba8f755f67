import { useLocation } from "react-router";
import { useWords } from "../../lib/words.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";

/** `root` marks the first page, whose address begins all the others; `also` are addresses that belong to a place. */
export type Place = Readonly<{
  to: string;
  icon: IconName;
  name: string;
  root?: true;
  also?: readonly string[];
}>;

/** At the thumb on a phone, under the header on wider screens: always a picture and a word. */
export function PanelNav({ places, isBottom }: { places: readonly Place[]; isBottom: boolean }) {
  const { t, locale } = useWords();
  const { pathname } = useLocation();
  const isHere = ({ to, root, also }: Place): boolean =>
    pathname === `/${locale}${to}` ||
    (!root && pathname.startsWith(`/${locale}${to}/`)) ||
    also?.some((address) => pathname.startsWith(`/${locale}${address}`)) === true;
  // More than five places go sideways under the thumb, and onto a second line on wider screens.
  const list = isBottom ? "flex overflow-x-auto" : "page flex flex-wrap gap-x-1";
  const look = isBottom
    ? "grid min-h-14 place-items-center content-center px-1.5 text-xs whitespace-nowrap text-soft aria-[current]:font-semibold aria-[current]:text-brand"
    : "flex min-h-12 items-center gap-2 border-b-4 border-transparent px-4 aria-[current]:border-marigold aria-[current]:font-semibold";
  const frame = isBottom
    ? "sticky inset-x-0 bottom-0 z-30 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] sm:hidden"
    : "border-b border-line bg-sheet max-sm:hidden";
  return (
    <nav aria-label={t("common:nav.main")} className={`no-print ${frame}`}>
      <ul className={list}>
        {places.map((place) => (
          <li key={place.to} className={isBottom ? "min-w-16 shrink-0 grow" : ""}>
            <Link to={place.to} aria-current={isHere(place) ? "page" : undefined} className={look}>
              <Icon name={place.icon} />
              {place.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
