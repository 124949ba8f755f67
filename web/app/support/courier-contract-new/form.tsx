import { codRoundings } from "@haat/contract/courier-terms";
import { couriers } from "@haat/core/couriers";
import { ErrorSummary } from "../../components/form/error-summary.tsx";
import { useWords } from "../../lib/words.tsx";
import { type Cells, faultWord, Group, useCells } from "./cells.tsx";
import { chargeRows, rows, type TypedContract, zones } from "./draft.ts";

type Props = Readonly<{ action: string; typed: TypedContract; faults: readonly string[] }>;
type PartProps = Readonly<{ cells: Cells; typed: TypedContract }>;

const threeWide = "grid items-start gap-3 sm:grid-cols-3";
const twoWide = "grid items-end gap-4 sm:grid-cols-2";

/** Terms as they stand in a courier's letter: who and when, prices by weight and way, cash, what comes back. */
export function ContractForm({ action, typed, faults }: Props) {
  const { t } = useWords();
  const errors = Object.fromEntries(faults.map((name) => [name, t(faultWord(name))]));
  const cells = useCells(typed, errors);
  return (
    <form method="post" action={action} noValidate data-enhance="once" className="grid gap-5">
      <ErrorSummary title={t("common:form.errors")} errors={errors} />
      <Who cells={cells} typed={typed} />
      <Prices cells={cells} />
      <Cash cells={cells} typed={typed} />
      <Otherwise cells={cells} />
      <Counting cells={cells} />
      <button className="button justify-self-start max-sm:w-full">{t("couriers:contract.look")}</button>
    </form>
  );
}

function Who({ cells, typed }: PartProps) {
  const { t } = useWords();
  const optional = true;
  return (
    <Group title={t("couriers:contract.who")}>
      <div className={twoWide}>
        {cells.other({ name: "courier", label: t("couriers:contract.courier") }, (control) => (
          <select {...control} defaultValue={typed["courier"] ?? couriers[0]}>
            {couriers.map((courier) => (
              <option key={courier} value={courier}>
                {t(`couriers:name.${courier}`)}
              </option>
            ))}
          </select>
        ))}
        {cells.text({
          ...{ name: "shop", label: t("couriers:contract.shop"), optional },
          hint: t("couriers:contract.shop_hint"),
        })}
        {cells.day({
          ...{ name: "from", label: t("couriers:contract.from_day") },
          hint: t("couriers:contract.from_hint"),
        })}
        {cells.day({
          ...{ name: "until", label: t("couriers:contract.until_day"), optional },
          hint: t("couriers:contract.until_hint"),
        })}
      </div>
    </Group>
  );
}

function Prices({ cells }: Pick<PartProps, "cells">) {
  const { t } = useWords();
  return (
    <>
      <Group title={t("couriers:contract.prices")} lead={t("couriers:contract.prices_hint")}>
        {rows.map((row) => (
          <div key={row} className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
            {cells.number({
              ...{ name: `grams.${row}`, label: t("couriers:contract.grams"), mayBeEmpty: row > 0 },
            })}
            {zones.map((zone) =>
              cells.number({
                ...{ name: `${zone}.${row}`, label: t(`couriers:zone.short.${zone}`), mayBeEmpty: row > 0 },
              }),
            )}
          </div>
        ))}
      </Group>
      <Group title={t("couriers:contract.extra")} lead={t("couriers:contract.extra_hint")}>
        <div className={threeWide}>
          {zones.map((zone) =>
            cells.number({ name: `extra.${zone}`, label: t(`couriers:zone.short.${zone}`) }),
          )}
        </div>
      </Group>
    </>
  );
}

function Cash({ cells, typed }: PartProps) {
  const { t } = useWords();
  return (
    <Group title={t("couriers:contract.cod")} lead={t("couriers:contract.cod_hint")}>
      <div className={threeWide}>
        {zones.map((zone) =>
          cells.number({ name: `cod.${zone}`, label: t(`couriers:zone.percent.${zone}`) }),
        )}
      </div>
      {cells.other({ name: "rounding", label: t("couriers:contract.rounding") }, (control) => (
        <select {...control} defaultValue={typed["rounding"] ?? "poisha"}>
          {codRoundings.map((each) => (
            <option key={each} value={each}>
              {t(`couriers:contract.rounding.${each}`)}
            </option>
          ))}
        </select>
      ))}
    </Group>
  );
}

function Otherwise({ cells }: Pick<PartProps, "cells">) {
  const { t } = useWords();
  const optional = true;
  return (
    <>
      <Group title={t("couriers:contract.otherwise")} lead={t("couriers:contract.otherwise_hint")}>
        <div className={threeWide}>
          {(["return", "partial", "exchange"] as const).map((name) =>
            cells.number({ name: `${name}Percent`, label: t(`couriers:contract.${name}`) }),
          )}
        </div>
      </Group>
      <Group title={t("couriers:contract.charges")} lead={t("couriers:contract.charges_hint")}>
        {chargeRows.map((row) => (
          <div key={row} className={twoWide}>
            {cells.text({ name: `charge.${row}`, label: t("couriers:contract.charge"), optional })}
            {cells.number({ name: `most.${row}`, label: t("couriers:contract.most"), optional })}
          </div>
        ))}
      </Group>
    </>
  );
}

function Counting({ cells }: Pick<PartProps, "cells">) {
  const { t } = useWords();
  return (
    <Group title={t("couriers:contract.count")}>
      <div className={twoWide}>
        {cells.number({
          ...{ name: "tolerance", label: t("couriers:contract.tolerance") },
          hint: t("couriers:contract.tolerance_hint"),
        })}
        {cells.number({
          ...{ name: "payoutDays", label: t("couriers:contract.payout") },
          hint: t("couriers:contract.payout_hint"),
        })}
      </div>
      {cells.text({
        ...{ name: "reason", label: t("couriers:contract.reason") },
        hint: t("couriers:contract.reason_hint"),
      })}
    </Group>
  );
}
