import { useLocation } from "react-router";
import { useWords } from "../../lib/words.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { CartCount } from "./cart-count.tsx";

/** The thumb's reach on a phone: a picture and a word each. Wider screens have the same links in the header. */
export function BottomNav({ count }: { count: number }) {
  const { t, locale } = useWords();
  const { pathname } = useLocation();
  const places: readonly { to: string; icon: IconName; name: string }[] = [
    { to: "/", icon: "home", name: t("common:nav.home") },
    { to: "/categories", icon: "grid", name: t("common:nav.categories") },
    { to: "/cart", icon: "bag", name: t("common:nav.cart") },
    { to: "/track", icon: "parcel", name: t("common:nav.track") },
    { to: "/account", icon: "person", name: t("common:nav.account") },
  ];
  const here = (to: string) => pathname === (to === "/" ? `/${locale}` : `/${locale}${to}`);
  return (
    <nav
      aria-label={t("common:nav.main")}
      className="no-print sticky inset-x-0 bottom-0 z-30 border-t border-line bg-sheet pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      <ul className="grid grid-cols-5">
        {places.map(({ to, icon, name }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={here(to) ? "page" : undefined}
              className="grid min-h-14 place-items-center content-center text-xs text-soft aria-[current]:font-semibold aria-[current]:text-brand"
            >
              <span className="relative">
                <Icon name={icon} />
                {to === "/cart" && <CartCount count={count} />}
              </span>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
