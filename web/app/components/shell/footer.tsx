import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";
import { Link } from "../ui/link.tsx";
import { CurrencyLink } from "./currency-link.tsx";

const linkLook = "inline-flex min-h-12 items-center underline-offset-4 hover:underline";

/** Who runs the market and where to complain: digital commerce rules want both on every page. */
export function Footer() {
  const { t } = useWords();
  return (
    <footer className="no-print mt-12 bg-[#083633] text-[#f3e9d4]">
      <hr className="stitch" />
      <div className="page grid gap-6 py-8 sm:grid-cols-3 lg:grid-cols-[2fr_3fr_2fr] lg:gap-12">
        <div className="grid content-start gap-1">
          <p className="text-xl font-semibold">{t("common:brand")}</p>
          <p>{t("common:footer.about")}</p>
          {/* Shown by the script where the browser offers it. */}
          <button
            type="button"
            hidden
            data-install
            className="inline-flex min-h-12 items-center gap-2 justify-self-start underline underline-offset-4"
          >
            <Icon name="phone" className="size-5" />
            {t("offline:install")}
          </button>
        </div>
        <nav aria-label={t("common:footer.help")}>
          <ul className="lg:grid lg:grid-cols-2 lg:gap-x-8">
            <li>
              <Link to="/sell" className={linkLook}>
                {t("common:footer.sell")}
              </Link>
            </li>
            <li>
              <Link to="/track" className={linkLook}>
                {t("common:nav.track")}
              </Link>
            </li>
            <li>
              <Link to="/complaint" className={linkLook}>
                {t("common:footer.complaint")}
              </Link>
            </li>
            <li>
              <Link to="/terms" className={linkLook}>
                {t("common:footer.terms")}
              </Link>
            </li>
            <li>
              <Link to="/privacy" className={linkLook}>
                {t("common:footer.privacy")}
              </Link>
            </li>
            <li>
              <CurrencyLink className={linkLook} />
            </li>
            <li>
              <Link to="/privacy#counting" className={linkLook}>
                {t("common:footer.counting")}
              </Link>
            </li>
          </ul>
        </nav>
        <address className="grid content-start gap-1 text-sm">
          <p>{t("common:footer.address")}</p>
          <p>{t("common:footer.licence")}</p>
          <p>{t("common:footer.dbid")}</p>
          <p>
            <a href="tel:+8809600000000" className={linkLook}>
              {t("common:footer.phone")}
            </a>
          </p>
          <p>
            {t("common:footer.cookies")}{" "}
            <Link to="/cookies" className={linkLook}>
              {t("common:footer.cookie_page")}
            </Link>
          </p>
        </address>
      </div>
    </footer>
  );
}
