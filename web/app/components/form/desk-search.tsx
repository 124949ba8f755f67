import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";

type DeskSearchProps = Readonly<{
  id: string;
  label: string;
  /** Where it goes, with its language. */
  action: string;
  /** `get` keeps what is looked for in the address: never a phone or a name. */
  method: "get" | "post";
  typed?: string | undefined;
  example?: string;
  most?: number;
}>;

/** What a desk looks for, in one field. */
export function DeskSearch({ id, label, action, method, typed, example, most = 100 }: DeskSearchProps) {
  const { t } = useWords();
  return (
    <form method={method} action={action} role="search" className="sheet grid gap-2">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex">
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={typed}
          autoComplete="off"
          enterKeyHint="search"
          maxLength={most}
          placeholder={example}
          className="input min-w-0 flex-1 rounded-e-none border-e-0"
        />
        <button className="button rounded-s-none">
          <Icon name="search" />
          <span className="max-sm:sr-only">{t("common:search.go")}</span>
        </button>
      </div>
    </form>
  );
}
