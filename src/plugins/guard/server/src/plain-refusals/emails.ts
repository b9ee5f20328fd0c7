import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface EmailService {
  send(options: unknown): Promise<unknown>;
}

const ADVICE = 'Say in "to" to whom the email goes.';

/** Strapi's mailer reads what was sent without looking whether it is there. */
export function refuseEmptyEmails(strapi: Core.Strapi): void {
  const service = strapi.plugin('email').service<EmailService>('email');
  const send = service.send.bind(service);
  service.send = (options) => {
    const { to } = (options ?? {}) as { to?: unknown };
    // Strapi's controller passes on what is called 400, and calls all else its own fault.
    if (!isAddress(to))
      throw Object.assign(new errors.ValidationError(ADVICE), { statusCode: 400 });
    return send(options);
  };
}

/** Some providers take a list. */
function isAddress(to: unknown): boolean {
  if (Array.isArray(to)) return to.length > 0 && to.every(isAddress);
  return typeof to === 'string' && to.trim() !== '';
}
