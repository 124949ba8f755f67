import { forStaff, forStaffAct } from "./row.ts";

/** Nobody begins a stop or ends one alone: the watch begins it, and two admins end it. */
const reopening = { rate: "write", stepUp: "fresh", eyes: "four" } as const;
const homeSection = { object: "home_section", missing: "home_section.not_found", rate: "write" } as const;
const key = { object: "courier_key", missing: "courier_key.not_found" } as const;

export const adminRights = {
  searchAudit: forStaff(["admin"]),
  readDesk: forStaff(["admin"]),
  proposeReopening: forStaff(["admin"], { ...reopening, audit: "money.reopen.propose" }),
  decideReopening: forStaff(["admin"], {
    ...{ ...reopening, object: "proposal", missing: "proposal.not_found" },
    audit: "money.reopen.agree",
  }),
  listParked: forStaff(["admin"]),
  retryParked: forStaff(["admin"], {
    ...{ object: "message", missing: "message.not_found" },
    ...{ rate: "write", audit: "outbox.retry" },
  }),
  retryAllParked: forStaffAct(["admin"], { rate: "write", audit: "outbox.retry_all" }),
  listCourierKeys: forStaff(["admin"]),
  issueCourierKey: forStaff(["admin"], { rate: "write", stepUp: "fresh", audit: "courier_key.issue" }),
  endCourierKey: forStaff(["admin"], { ...key, rate: "write", audit: "courier_key.end" }),
  listHolidays: forStaff(["admin"]),
  sayHoliday: forStaff(["admin"], { rate: "write", audit: "holiday.say" }),
  endHoliday: forStaff(["admin"], { rate: "write", audit: "holiday.end" }),
  listHomeSections: forStaff(["admin"]),
  previewHome: forStaff(["admin"]),
  addHomeSection: forStaff(["admin"], { rate: "write", audit: "home_section.add" }),
  changeHomeSection: forStaff(["admin"], { ...homeSection, audit: "home_section.change" }),
  moveHomeSection: forStaff(["admin"], { ...homeSection, audit: "home_section.move" }),
  listSynonyms: forStaff(["admin"]),
  addSynonym: forStaff(["admin"], { rate: "write", audit: "synonym.add" }),
  endSynonym: forStaff(["admin"], { rate: "write", audit: "synonym.end" }),
  listSearchMisses: forStaff(["admin"]),
  endSearchMiss: forStaff(["admin"], { rate: "write", audit: "search_miss.end" }),
  listCspReports: forStaff(["admin"]),
  listPastAddresses: forStaff(["admin"]),
  addPastAddresses: forStaff(["admin"], { rate: "write", audit: "page_address.add" }),
  forgetPastAddress: forStaff(["admin"], { rate: "write", audit: "page_address.forget" }),
};
