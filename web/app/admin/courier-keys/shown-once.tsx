import type { NewCourierKey } from "@haat/contract/courier";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

/** The one time that a key is seen. */
export function ShownOnce({ issued: { key, secret } }: { issued: NewCourierKey }) {
  const { t } = useWords();
  return (
    <section className="sheet grid gap-3 border-2 border-marigold" aria-labelledby="once" role="status">
      <h2 id="once" className="text-lg">
        {t("couriers:keys.once")}
      </h2>
      <p>{t("couriers:keys.once_text", { courier: t(`couriers:name.${key.courier}`) })}</p>
      <code className="rounded-md bg-sunken p-3 text-lg break-all select-all">{secret}</code>
      <Link to="/admin/courier-keys" className="button justify-self-start max-sm:w-full">
        {t("couriers:keys.seen")}
      </Link>
    </section>
  );
}
