import type { OwnComplaintsView } from "@haat/contract/complaint";
import { complaintKinds } from "@haat/core/complaint-states";
import { ComplaintWords } from "../../components/complaint/words-field.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { PhotoField } from "./photo-field.tsx";

type Props = Readonly<{
  page: string;
  parts: OwnComplaintsView["parts"];
  pressKey: string;
  typed: Readonly<Record<string, string>>;
  isUnread: boolean;
}>;

/** What has merely been thought better of goes back by a page of its own. */
const askable = complaintKinds.filter((kind) => kind !== "changed_mind");

/** Of what, what is wrong, in words, and a picture. */
export function NewComplaint({ page, parts, pressKey, typed, isUnread }: Props) {
  const { t } = useWords();
  return (
    <form
      {...{ method: "post", action: page, encType: "multipart/form-data", noValidate: true }}
      data-enhance="once"
      className="sheet grid gap-5"
      aria-labelledby="new-complaint"
    >
      <h2 id="new-complaint" className="text-lg">
        {t("complaints:own.new")}
      </h2>
      {isUnread && (
        <Notice tone="bad" isNews>
          {t("complaints:own.unread")}
        </Notice>
      )}
      <input type="hidden" name="key" value={pressKey} />
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{t("complaints:own.of_what")}</legend>
        {parts.flatMap((part, place) => choicesOf(part, place, { t, parts, typed }))}
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{t("complaints:own.kind")}</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {askable.map((kind) => (
            <label key={kind} className="choice">
              <input type="radio" name="kind" value={kind} defaultChecked={typed["kind"] === kind} />
              <span>{t(`complaints:kind.${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ComplaintWords
        {...{ among: "new", label: t("complaints:own.said"), hint: t("complaints:own.said_hint") }}
        typed={typed["said"]}
      />
      <PhotoField among="new" />
      <button name="intent" value="complain" className="button justify-self-start max-sm:w-full">
        {t("complaints:own.send")}
      </button>
    </form>
  );
}

type Of = Readonly<{ t: ReturnType<typeof useWords>["t"] }> & Pick<Props, "parts" | "typed">;

/** Each line of a parcel, and the whole of it. Where there is only one choice it is made. */
function choicesOf(
  { id, number, shop, isOpen, lines }: Props["parts"][number],
  place: number,
  { t, parts, typed }: Of,
) {
  const whole = { value: id, name: t("complaints:own.whole"), label: "" };
  const all = [
    ...lines.map((line) => ({ value: `${id}:${line.id}`, name: line.title, label: line.label })),
    ...(isOpen ? [whole] : []),
  ];
  const first = parts.length === 1 && place === 0 ? all[0]?.value : undefined;
  return all.map(({ value, name, label }) => (
    <label key={value} className="choice">
      <input type="radio" name="about" value={value} defaultChecked={(typed["about"] || first) === value} />
      <span>
        {label === "" ? name : `${name} · ${label}`}
        <small className="block text-soft">
          {shop} · {t("complaints:of_part", { number })}
        </small>
      </span>
    </label>
  ));
}
