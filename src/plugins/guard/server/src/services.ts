import { readiness } from './health/readiness';

export const services = { readiness };
