// Starts what every page has. Each file below is one habit of the desk and knows only `part.js`.
import "./forms.js";
import "./keys.js";
import "./command.js";
import "./clock.js";
import "./theme.js";
import "./drafts.js";
import "./live.js";
import "./casework.js";
import "./inbox.js";
import "./screens.js";
