import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** To whoever sees the shop's money and has nothing but a phone or a password in front of it. */
export function SecondFactorOffer() {
  const { t } = useWords();
  return (
    <Notice>
      <p className="font-semibold">{t("factors:offer")}</p>
      <p>{t("factors:intro")}</p>
      <Link to="/account/security" className="inline-flex min-h-12 items-center underline underline-offset-4">
        {t("factors:offer.go")}
      </Link>
    </Notice>
  );
}
