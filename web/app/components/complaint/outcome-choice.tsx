import { complaintOutcomes } from "@haat/core/complaint-states";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ name: "offer" | "outcome"; legend: string; chosen?: string | undefined }>;

/** What may come of a complaint: the shop offers one, support decides one. */
export function OutcomeChoice({ name, legend, chosen = complaintOutcomes[0] }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{legend}</legend>
      {complaintOutcomes.map((outcome) => (
        <label key={outcome} className="choice">
          <input type="radio" name={name} value={outcome} defaultChecked={chosen === outcome} />
          <span>{t(`complaints:what.${outcome}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
