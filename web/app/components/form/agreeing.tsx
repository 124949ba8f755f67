import { useWords } from "../../lib/words.tsx";
import { Link } from "../ui/link.tsx";

/** What somebody agrees to by coming in; it stands beside the button of every way in, and the sign-in is its record. */
export function Agreeing() {
  const { t } = useWords();
  return (
    <p className="text-sm text-soft">
      {t("mydata:consents.at_sign_in")}{" "}
      <Link to="/terms" className="link">
        {t("mydata:consents.terms")}
      </Link>{" "}
      {t("mydata:consents.and")}{" "}
      <Link to="/privacy" className="link">
        {t("mydata:consents.privacy")}
      </Link>
      {t("mydata:consents.stop")} {t("mydata:consents.young_short")}
    </p>
  );
}
