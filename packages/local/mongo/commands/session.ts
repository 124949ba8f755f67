import type { Commands } from "./command.ts";

const greeting = () => ({
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
  localTime: new Date(),
  logicalSessionTimeoutMinutes: 30,
  connectionId: 1,
  minWireVersion: 0,
  maxWireVersion: 21,
  readOnly: false,
});

const buildInfo = () => ({
  version: "7.0.0",
  versionArray: [7, 0, 0, 0],
  gitVersion: "haat-stand-in",
  modules: [],
  maxBsonObjectSize: 16_777_216,
});

export const sessionCommands: Commands = {
  hello: greeting,
  ismaster: greeting,
  isMaster: greeting,
  ping: () => ({}),
  endSessions: () => ({}),
  getParameter: () => ({}),
  buildInfo,
  buildinfo: buildInfo,
};
