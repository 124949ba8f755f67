import bnCommon from "./bn/common.json" with { type: "json" };
import bnCouriers from "./bn/couriers.json" with { type: "json" };
import bnDesk from "./bn/desk.json" with { type: "json" };
import bnFactors from "./bn/factors.json" with { type: "json" };
import bnLinked from "./bn/linked.json" with { type: "json" };
import bnMails from "./bn/mails.json" with { type: "json" };
import bnMessages from "./bn/messages.json" with { type: "json" };
import bnMydata from "./bn/mydata.json" with { type: "json" };
import bnPeople from "./bn/people.json" with { type: "json" };
import bnProblems from "./bn/problems.json" with { type: "json" };
import bnSessions from "./bn/sessions.json" with { type: "json" };
import bnTeam from "./bn/team.json" with { type: "json" };
import enCommon from "./en/common.json" with { type: "json" };
import enCouriers from "./en/couriers.json" with { type: "json" };
import enDesk from "./en/desk.json" with { type: "json" };
import enFactors from "./en/factors.json" with { type: "json" };
import enLinked from "./en/linked.json" with { type: "json" };
import enMails from "./en/mails.json" with { type: "json" };
import enMessages from "./en/messages.json" with { type: "json" };
import enMydata from "./en/mydata.json" with { type: "json" };
import enPeople from "./en/people.json" with { type: "json" };
import enProblems from "./en/problems.json" with { type: "json" };
import enSessions from "./en/sessions.json" with { type: "json" };
import enTeam from "./en/team.json" with { type: "json" };
import type { Words } from "./index.ts";

/** What is said by the API itself, in answers, messages and files; all other words are the pages' alone, and weigh nothing at the edge. */
export const told = {
  bn: {
    common: bnCommon,
    couriers: bnCouriers,
    desk: bnDesk,
    factors: bnFactors,
    linked: bnLinked,
    mails: bnMails,
    messages: bnMessages,
    mydata: bnMydata,
    people: bnPeople,
    problems: bnProblems,
    sessions: bnSessions,
    team: bnTeam,
  },
  en: {
    common: enCommon,
    couriers: enCouriers,
    desk: enDesk,
    factors: enFactors,
    linked: enLinked,
    mails: enMails,
    messages: enMessages,
    mydata: enMydata,
    people: enPeople,
    problems: enProblems,
    sessions: enSessions,
    team: enTeam,
  },
} satisfies Readonly<Record<"bn" | "en", Partial<Words>>>;
