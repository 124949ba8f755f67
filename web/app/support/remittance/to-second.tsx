import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** Something of it waits for another person, who decides it there. */
export function ToSecond() {
  const { t } = useWords();
  return (
    <p className="notice notice-warm">
      <span>
        {t("remittances:case.second")}{" "}
        <Link to="/support/remittances/proposals" className="link">
          {t("remittances:case.second_see")}
        </Link>
      </span>
    </p>
  );
}
