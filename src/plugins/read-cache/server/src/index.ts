import { bootstrap } from './bootstrap';
import { config } from './config';
import { controllers } from './controllers/status';
import { destroy } from './destroy';
import { register } from './register';
import { routes } from './routes/admin';
import { services } from './service';

export default { bootstrap, config, controllers, destroy, register, routes, services };
