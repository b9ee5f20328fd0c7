import { testRelations } from './relation-tests';

testRelations({ READ_CACHE_ENABLED: 'false' });
