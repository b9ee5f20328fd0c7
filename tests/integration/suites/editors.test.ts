import { suite } from '../../support/suite';

suite({
  'admin/views': () => require('../admin/views.spec'),
  'admin/routes': () => require('../admin/routes.spec'),
  'desk/desk-briefs': () => require('../desk/desk-briefs.spec'),
  'desk/desk-day': () => require('../desk/desk-day.spec'),
  'desk/desk-roles': () => require('../desk/desk-roles.spec'),
  'desk/desk-permissions': () => require('../desk/desk-permissions.spec'),
});
