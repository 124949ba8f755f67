import { useWords } from "../../lib/words.tsx";
import { Link } from "../ui/link.tsx";

/** The awning of a market stall over the name. */
export function Brand() {
  const { t } = useWords();
  return (
    <Link to="/" className="flex min-h-12 items-center gap-2 no-underline">
      <svg viewBox="0 0 40 40" className="size-10 flex-none" aria-hidden="true">
        <path d="M4 18v17a2 2 0 0 0 2 2h28a2 2 0 0 0 2-2V18" fill="#fff8e8" />
        <path d="M7 4h26l5 11H2z" fill="#f2a71b" />
        <path d="M14 4h6v11H12zM27 4h6l5 11h-9z" fill="#a63a22" />
        <path d="M2 15h9a4.5 4.5 0 0 1-9 0Zm18 0h9a4.5 4.5 0 0 1-9 0Z" fill="#f2a71b" />
        <path d="M11 15h9a4.5 4.5 0 0 1-9 0Zm18 0h9a4.5 4.5 0 0 1-9 0Z" fill="#a63a22" />
        <path d="M20 22l5 6-5 6-5-6z" fill="none" stroke="#0d4a46" strokeWidth="2" />
        <path d="M20 26.5l1.5 1.5-1.5 1.5-1.5-1.5z" fill="#0d4a46" />
      </svg>
      <span className="text-2xl leading-normal font-semibold">{t("common:brand")}</span>
    </Link>
  );
}
