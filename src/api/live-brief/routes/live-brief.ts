import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::live-brief.live-brief');
