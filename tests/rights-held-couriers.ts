/** A part of `rights-held.test.ts`: couriers' cash and our bank. */
export const couriersCash = [
  ...["announceRemittance", "sendRemittancePart", "completeRemittance", "listRemittances"],
  ...["readRemittance", "mapRemittance", "matchRemittance", "compareRemittance", "listRemittanceRows"],
  ...["recallRemittance", "correctRemittancePeriod", "previewMissingClaim", "claimMissing"],
  ...["readRemittanceCase", "findRemittanceParcels", "actOnRemittanceRow", "previewAcceptance"],
  ...["makeProofLink", "makeClaimProofLink", "acceptRemittanceRows", "postRemittance"],
  ...["listCourierRules", "listRemittanceProposals", "readCourierFigures", "downloadRemittance"],
  ...["exportRemittance", "readCourierReceivable", "listOutstandingCash", "listCourierClaims"],
  ...["readCourierClaim", "actOnCourierClaim", "exportDisputes", "listCourierPayments"],
  ...["fetchCourierPayment", "listCourierAdvances", "listLateRows", "listCourierContracts"],
  ...["listCourierStores", "setCourierStore", "proposeCourierWord"],
];
export const ourBank = [
  ...["bringBankFile", "listBankFiles", "readBankFile", "mapBankFile"],
  ...["listBankLines", "readBankLine", "sayBankLine"],
];
export const couriersBank = [
  ...["proposeRemittanceCredit", "proposeBankDifference", "proposeCourierRule", "decideRemittanceProposal"],
  ...["proposeCourierAdvance", "proposeCourierUndo", "takeBankFile", "proposeTransfer"],
  ...["proposeCourierContract", "decideCourierContract"],
];
