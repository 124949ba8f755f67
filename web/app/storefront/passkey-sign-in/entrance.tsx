import { PasskeyButton } from "../../components/form/passkey-button.tsx";
import { useWords } from "../../lib/words.tsx";

/** On the sign-in page, and to be seen only where the browser has passkeys. */
export function PasskeyEntrance({ back }: Readonly<{ back: string }>) {
  const { locale } = useWords();
  return (
    <form method="post" action={`/${locale}/sign-in/passkey`} className="grid">
      <input type="hidden" name="back" value={back} />
      <PasskeyButton kind="sign_in" answer="answer" intent={{ name: "intent", value: "open" }} />
    </form>
  );
}
