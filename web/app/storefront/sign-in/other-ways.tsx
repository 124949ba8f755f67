import type { Provider } from "@haat/core/providers";
import { useWords } from "../../lib/words.tsx";
import { ProviderForm } from "../elsewhere/provider-form.tsx";

type OtherWaysProps = Readonly<{ back: string; providers: readonly Provider[] }>;

/** The other ways in, below the phone's steps: those that are offered here. */
export function OtherWays({ back, providers }: OtherWaysProps) {
  const { t, locale } = useWords();
  return (
    <section aria-label={t("linked:or")} className="grid gap-3">
      <p className="text-center text-soft">{t("linked:or")}</p>
      {providers.map((provider) => (
        <ProviderForm key={provider} provider={provider} back={back} />
      ))}
      <a href={`/${locale}/sign-in/password?back=${encodeURIComponent(back)}`} className="button-secondary">
        {t("access:to_password")}
      </a>
    </section>
  );
}
