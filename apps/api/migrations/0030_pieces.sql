ALTER TABLE "piece" ALTER COLUMN "valid_until" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "piece" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "piece" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE "piece" p SET version = counted.n FROM (SELECT id, row_number() OVER (PARTITION BY organisation_id, kind ORDER BY created_at, id) AS n FROM "piece") AS counted WHERE counted.id = p.id;
--> statement-breakpoint
ALTER TABLE "piece" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_version" UNIQUE("organisation_id","kind","version");
--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "piece_of_organisation" UNIQUE("organisation_id","id");
--> statement-breakpoint
ALTER TABLE "piece" ADD CONSTRAINT "insurance_is_complete" CHECK ("piece"."kind" <> 'insurance' OR ("piece"."valid_until" IS NOT NULL AND "piece"."insurer" <> '' AND "piece"."policy_number" <> ''));
--> statement-breakpoint
CREATE TABLE "piece_review" (
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"piece_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "piece_review_tenant_id_piece_id_pk" PRIMARY KEY("tenant_id","piece_id"),
	CONSTRAINT "refused_piece_says_why" CHECK ("piece_review"."verdict" <> 'refused' OR "piece_review"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "piece_review" ADD CONSTRAINT "piece_review_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "piece_review" ADD CONSTRAINT "review_of_piece" FOREIGN KEY ("organisation_id","piece_id") REFERENCES "public"."piece"("organisation_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "piece_review_piece" ON "piece_review" USING btree ("organisation_id","piece_id");
