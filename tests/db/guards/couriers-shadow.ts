import { type Guard, guardsOf } from "./bench.ts";
import {
  answers,
  type Given,
  people,
  proposal,
  refused,
  remittance,
  row,
  unproven,
} from "./couriers-bench.ts";

const said = (what: string, at = "now()"): string =>
  row({ shadow_rule: "'clean_1'", shadow_said: `'${what}'`, shadow_at: at });
const proven = (given: Given) =>
  answers([remittance, ...given], "rule_is_proven('pathao', 'clean_1')", false);
const looked = (given: Given, courier = "pathao") =>
  answers([remittance, ...given], `(select looked::int from rule_measured('${courier}', 'clean_1'))`, 0);
const putBack =
  "insert into courier_rule (id, courier, rule, is_released, proposal_id, made_at) values ('crl_1', 'pathao', 'clean_1', false, 'pro_0', now())";

/** What keeps a rule in shadow until people have agreed with it often enough. */
export const measured: readonly Guard[] = [
  guardsOf("courier_rule_proven", [
    {
      keeps: "a rule in shadow with which too few have agreed",
      ...{ line: "not rule_is_proven(new.courier, new.rule)", instead: "false" },
      holds: refused(
        "courier_rule_proven",
        [people, proposal({ kind: "remittance.rule", subject: "pathao:clean_1" })],
        "insert into courier_rule (id, courier, rule, is_released, proposal_id) values ('crl_1', 'pathao', 'clean_1', true, 'pro_1')",
      ),
    },
  ]),
  guardsOf("rule_is_proven", [
    {
      keeps: "a rule in shadow of which few rows were looked at",
      ...{ line: "looked >= setting_now('shadow_least_rows', 50)", instead: "true" },
      holds: proven([said("same")]),
    },
    {
      keeps: "a rule in shadow with which people do not agree",
      line: "(looked + together - otherwise) * 10000 >= (looked + together) * setting_now('shadow_least_bp', 9900)",
      instead: "true",
      holds: proven([unproven, said("otherwise")]),
    },
  ]),
  guardsOf("rule_measured", [
    {
      ...{ keeps: "one courier's rows from another's", line: "m.courier = p_courier", instead: "true" },
      holds: looked([said("same")], "redx"),
    },
    {
      keeps: "rows of long ago out of it",
      ...{ line: "now() - interval '90 days'", instead: "'-infinity'::timestamptz" },
      holds: looked([said("same", "now() - interval '91 days'")]),
    },
    {
      keeps: "what was said before it was put back out of it",
      ...{ line: "and not c.is_released", instead: "and false" },
      holds: looked([putBack, said("same", "now() - interval '1 hour'")]),
    },
    {
      keeps: "rows accepted with others from counting as looked at",
      ...{ line: "r.shadow_said <> 'together'", instead: "true" },
      holds: looked([said("together")]),
    },
  ]),
].flat();
