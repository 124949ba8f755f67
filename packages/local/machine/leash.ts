/** Loaded into every child: the launcher holds the other end of this channel, even when it is killed. */
process.once("disconnect", () => process.exit(0));
// Watching it must not keep a child alive that has finished.
process.channel?.unref();
