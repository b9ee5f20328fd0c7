import { TestEnvironment } from 'jest-environment-node';

/** Tests run in it as on a server in another zone, which the project names as an option. */
export default class ZoneEnvironment extends TestEnvironment {
  private readonly before = process.env.TZ;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    // The process's own, outside of what tests can see: theirs is a copy, which changes no clock.
    process.env.TZ = String(config.projectConfig.testEnvironmentOptions.timeZone);
  }

  override async teardown(): Promise<void> {
    if (this.before === undefined) delete process.env.TZ;
    else process.env.TZ = this.before;
    await super.teardown();
  }
}
