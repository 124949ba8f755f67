import { useWords } from "../../lib/words.tsx";
import { Link } from "../ui/link.tsx";

/** The stall under its awning, and the name. */
export function Brand() {
  const { t } = useWords();
  return (
    <Link to="/" className="flex min-h-12 items-center gap-2 no-underline">
      <img src="/icon.svg" width={40} height={40} alt="" className="size-10 flex-none" />
      <span className="text-2xl leading-normal font-semibold">{t("common:brand")}</span>
    </Link>
  );
}
