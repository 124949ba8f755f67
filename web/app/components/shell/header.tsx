import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { Brand } from "./brand.tsx";
import { CartCount } from "./cart-count.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { PlaceLink } from "./place-link.tsx";
import { SearchBox } from "./search-box.tsx";

const linkLook = "inline-flex min-h-12 items-center gap-2 rounded-md px-3 hover:bg-brand hover:text-on-brand";

type HeaderProps = Readonly<{ count: number; query: string; place: string | null }>;

export function Header({ count, query, place }: HeaderProps) {
  const { t } = useWords();
  return (
    <header className="no-print bg-[#0d4a46] text-[#fff8e8]">
      <a href="#content" className="button absolute top-2 left-2 z-50 -translate-y-24 focus:translate-y-0">
        {t("common:nav.skip")}
      </a>
      <div className="page flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <Brand />
        <div className="order-last w-full pb-1 sm:order-none sm:w-auto sm:flex-1 sm:px-4 sm:pb-0">
          <SearchBox query={query} />
        </div>
        <nav aria-label={t("common:nav.quick")} className="ms-auto flex items-center">
          <LanguageSwitch className={linkLook} />
          <Link to="/account" className={`${linkLook} max-sm:hidden`}>
            <Icon name="person" />
            {t("common:nav.account")}
          </Link>
          <Link to="/cart" className={linkLook}>
            <span className="relative">
              <Icon name="bag" className="size-7" />
              <CartCount count={count} />
            </span>
            <span className="max-sm:sr-only">{t("common:nav.cart")}</span>
          </Link>
        </nav>
        <PlaceLink place={place} className={linkLook} />
      </div>
      <hr className="stitch" />
    </header>
  );
}
