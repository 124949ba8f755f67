import type { Provider } from "@haat/core/providers";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { useWords } from "../../lib/words.tsx";

/** One tap to sign in with an account elsewhere. */
export function ProviderForm({ provider, back }: Readonly<{ provider: Provider; back: string }>) {
  const { t, locale } = useWords();
  return (
    <form method="post" action={`/${locale}/sign-in/${provider}`} data-enhance="once">
      <HiddenFields values={{ back }} />
      <button className="button-secondary w-full">
        {t("linked:with", { provider: t(`linked:${provider}`) })}
      </button>
    </form>
  );
}
